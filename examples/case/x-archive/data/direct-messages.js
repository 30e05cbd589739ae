window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1412200917-1533390027",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "We hear that a newspaper has this conversation. It was not us: we keep no copies. If you publish it, publish all of it.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1943431064928129027",
            "createdAt": "2025-07-10T22:04:07.739Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "The complaint still stands. You said “after the 20th”. It is after the 20th, six times over. The sentence with the archivists costs nothing.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1914702148059271171",
            "createdAt": "2025-04-22T15:25:40.200Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Congratulations, late. There is a complaint, 2024/118, with one name on it. A mayor can withdraw a complaint with one letter. Of course the council will grumble, but it would send the right signal. We have drafted it; it will be in your mail tonight.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1866180522246410243",
            "createdAt": "2024-12-09T17:58:03.118Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "If she loses on Sunday it would be more interesting if she did not accept the result. The harbour wards are counted by hand, in a shed, by people on the Port Association’s payroll. A doubt is worth more than a speech.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1847014056062357507",
            "createdAt": "2024-10-17T20:37:21.484Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [
              {
                "url": "https://t.example/38",
                "expanded": "https://papers.tidewatch.example/38-letters",
                "display": "papers.tidewatch.example/38-letters"
              }
            ],
            "text": "38 letters between the harbour master and the dredgers, up today. If either of you shares one thing this week, let it be this: https://t.example/38",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1845725437850816515",
            "createdAt": "2024-10-14T07:16:50.961Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "For tonight: who signed page 212? The signature is legible at 400 per cent.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1843682767263502339",
            "createdAt": "2024-10-08T16:00:00.342Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Understood. After the 20th.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1841418145986777091",
            "createdAt": "2024-10-02T10:01:12.555Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1533390027",
            "reactions": [],
            "urls": [],
            "text": "Not the ledger. Ask me after the 20th.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1841414729872969731",
            "createdAt": "2024-10-02T09:47:38.090Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Something that would help us both: the list of your donors. We are called one-sided. If the first paper on your side comes from you, nobody else gets to choose the day.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1839043436120903683",
            "createdAt": "2024-09-25T20:44:57.603Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Well timed.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1836487903916593155",
            "createdAt": "2024-09-18T19:30:11.246Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [
              {
                "url": "https://t.example/a7p212",
                "expanded": "https://papers.tidewatch.example/annex-7#212",
                "display": "papers.tidewatch.example/annex-7#212"
              }
            ],
            "text": "Page 212 is up. Forty-one million for a quay that nobody may use, on the page that city hall forgot to number. This would be a good moment. https://t.example/a7p212",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1836314883650490371",
            "createdAt": "2024-09-18T08:02:40.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "We lift the black from page 212 on Wednesday at ten in the morning. We thought that you would rather know than read it.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1835768478309552131",
            "createdAt": "2024-09-16T19:51:26.815Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1533390027",
            "reactions": [],
            "urls": [],
            "text": "Seen. She decides what she shares, not I. I will pass it on.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1834265753818238979",
            "createdAt": "2024-09-12T16:20:09.377Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Great to hear your mother mention us on the radio yesterday. If she speaks of us again, please have her share the link with it. People will find things in there that the papers are too polite to see.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1834186629628039171",
            "createdAt": "2024-09-12T11:05:44.700Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [
              {
                "url": "https://t.example/a7",
                "expanded": "https://papers.tidewatch.example/annex-7",
                "display": "papers.tidewatch.example/annex-7"
              }
            ],
            "text": "Six annexes, as we said, and an hour ago. Ours is here, with one page held back until it is useful: https://t.example/a7",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1833023789676367875",
            "createdAt": "2024-09-09T06:05:02.051Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "We are people who keep paper. Ask whoever made the fair copy why it stops at page 211.",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1831809609464025091",
            "createdAt": "2024-09-05T21:40:18.930Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1533390027",
            "reactions": [],
            "urls": [],
            "text": "Who is this, really? I know nothing of a seventh annex. Off the record, I will ask around.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1831636913954492419",
            "createdAt": "2024-09-05T10:14:05.112Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Good evening. You do not know us, but you know our work. On Monday the city will publish its draft budget with six annexes. There are seven. We have the seventh. Is your mother interested in what is in it?",
            "mediaUrls": [],
            "senderId": "1533390027",
            "id": "1831455326998630403",
            "createdAt": "2024-09-04T22:12:31.408Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "880034411-1412200917",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Tu aurais dû me laisser ne rien savoir.",
            "mediaUrls": [],
            "senderId": "880034411",
            "id": "1987785234887741443",
            "createdAt": "2025-11-10T07:31:45.918Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "880034411",
            "reactions": [
              {
                "senderId": "880034411",
                "reactionKey": "like",
                "eventId": "1848119261524946965",
                "createdAt": "2024-10-20T21:49:03.000Z"
              }
            ],
            "urls": [],
            "text": "412. Maman. 412.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1848119050383659011",
            "createdAt": "2024-10-20T21:48:12.660Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "880034411",
            "reactions": [],
            "urls": [],
            "text": "Bravo. Maintenant, mange quelque chose.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1836319124108611587",
            "createdAt": "2024-09-18T08:19:31.004Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [
              {
                "senderId": "1412200917",
                "reactionKey": "funny",
                "eventId": "1833913057407954965",
                "createdAt": "2024-09-11T16:58:40.000Z"
              }
            ],
            "urls": [],
            "text": "C’est sorti tout seul. 🙈",
            "mediaUrls": [],
            "senderId": "880034411",
            "id": "1833912899282669571",
            "createdAt": "2024-09-11T16:58:02.300Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "880034411",
            "reactions": [],
            "urls": [],
            "text": "Je t’écoute. « Ces gens font un travail utile » ? On en parle ce soir.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1833904711246286851",
            "createdAt": "2024-09-11T16:25:30.120Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "911204508-1412200917",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Who is they?",
            "mediaUrls": [],
            "senderId": "911204508",
            "id": "1987969754027003907",
            "createdAt": "2025-11-10T19:44:58.709Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "911204508",
            "reactions": [],
            "urls": [],
            "text": "They asked me to publish all of it.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1987969580185686019",
            "createdAt": "2025-11-10T19:44:17.262Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "Four pictures, up to the 17th. Not one more.",
            "mediaUrls": [],
            "senderId": "911204508",
            "id": "1987968754402725891",
            "createdAt": "2025-11-10T19:41:00.380Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "911204508",
            "reactions": [],
            "urls": [],
            "text": "That is what they wrote. On the phone, please.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1836093168609660931",
            "createdAt": "2024-09-17T17:21:39.015Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "At ten sharp? Are you sure?",
            "mediaUrls": [],
            "senderId": "911204508",
            "id": "1836092771933360131",
            "createdAt": "2024-09-17T17:20:04.440Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "702118834-1412200917",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "No to which half of the third question?",
            "mediaUrls": [],
            "senderId": "702118834",
            "id": "1986724205802033155",
            "createdAt": "2025-11-07T09:15:36.871Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "702118834",
            "reactions": [],
            "urls": [],
            "text": "Answered, in a manner.",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1986720983397961731",
            "createdAt": "2025-11-07T09:02:48.590Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1412200917",
            "reactions": [],
            "urls": [],
            "text": "I have just sent you four questions by mail. Rowan Tesk, The Breakwater Review.",
            "mediaUrls": [],
            "senderId": "702118834",
            "id": "1985363930779750403",
            "createdAt": "2025-11-03T15:10:22.033Z"
          }
        }
      ]
    }
  }
]
