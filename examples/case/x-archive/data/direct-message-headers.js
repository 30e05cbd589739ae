window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "1412200917-1533390027",
      "messages": [
        {
          "messageCreate": {
            "id": "1943431064928129027",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2025-07-10T22:04:07.739Z"
          }
        },
        {
          "messageCreate": {
            "id": "1914702148059271171",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2025-04-22T15:25:40.200Z"
          }
        },
        {
          "messageCreate": {
            "id": "1866180522246410243",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-12-09T17:58:03.118Z"
          }
        },
        {
          "messageCreate": {
            "id": "1847014056062357507",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-10-17T20:37:21.484Z"
          }
        },
        {
          "messageCreate": {
            "id": "1845725437850816515",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-10-14T07:16:50.961Z"
          }
        },
        {
          "messageCreate": {
            "id": "1843682767263502339",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-10-08T16:00:00.342Z"
          }
        },
        {
          "messageCreate": {
            "id": "1841418145986777091",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-10-02T10:01:12.555Z"
          }
        },
        {
          "messageCreate": {
            "id": "1841414729872969731",
            "senderId": "1412200917",
            "recipientId": "1533390027",
            "createdAt": "2024-10-02T09:47:38.090Z"
          }
        },
        {
          "messageCreate": {
            "id": "1839043436120903683",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-09-25T20:44:57.603Z"
          }
        },
        {
          "messageCreate": {
            "id": "1836487903916593155",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-09-18T19:30:11.246Z"
          }
        },
        {
          "messageCreate": {
            "id": "1836314883650490371",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-09-18T08:02:40.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "1835768478309552131",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-09-16T19:51:26.815Z"
          }
        },
        {
          "messageCreate": {
            "id": "1834265753818238979",
            "senderId": "1412200917",
            "recipientId": "1533390027",
            "createdAt": "2024-09-12T16:20:09.377Z"
          }
        },
        {
          "messageCreate": {
            "id": "1834186629628039171",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-09-12T11:05:44.700Z"
          }
        },
        {
          "messageCreate": {
            "id": "1833023789676367875",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-09-09T06:05:02.051Z"
          }
        },
        {
          "messageCreate": {
            "id": "1831809609464025091",
            "senderId": "1533390027",
            "recipientId": "1412200917",
            "createdAt": "2024-09-05T21:40:18.930Z"
          }
        },
        {
          "messageCreate": {
            "id": "1831636913954492419",
            "senderId": "1412200917",
            "recipientId": "1533390027",
            "createdAt": "2024-09-05T10:14:05.112Z"
          }
        },
        {
          "messageCreate": {
            "id": "1831455326998630403",
            "senderId": "1533390027",
            "recipientId": "1412200917",
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
            "id": "1987785234887741443",
            "senderId": "880034411",
            "recipientId": "1412200917",
            "createdAt": "2025-11-10T07:31:45.918Z"
          }
        },
        {
          "messageCreate": {
            "id": "1848119050383659011",
            "senderId": "1412200917",
            "recipientId": "880034411",
            "createdAt": "2024-10-20T21:48:12.660Z"
          }
        },
        {
          "messageCreate": {
            "id": "1836319124108611587",
            "senderId": "1412200917",
            "recipientId": "880034411",
            "createdAt": "2024-09-18T08:19:31.004Z"
          }
        },
        {
          "messageCreate": {
            "id": "1836315956851249155",
            "senderId": "1412200917",
            "recipientId": "880034411",
            "createdAt": "2024-09-18T08:06:55.871Z"
          }
        },
        {
          "messageCreate": {
            "id": "1833912899282669571",
            "senderId": "880034411",
            "recipientId": "1412200917",
            "createdAt": "2024-09-11T16:58:02.300Z"
          }
        },
        {
          "messageCreate": {
            "id": "1833904711246286851",
            "senderId": "1412200917",
            "recipientId": "880034411",
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
            "id": "1987969754027003907",
            "senderId": "911204508",
            "recipientId": "1412200917",
            "createdAt": "2025-11-10T19:44:58.709Z"
          }
        },
        {
          "messageCreate": {
            "id": "1987969580185686019",
            "senderId": "1412200917",
            "recipientId": "911204508",
            "createdAt": "2025-11-10T19:44:17.262Z"
          }
        },
        {
          "messageCreate": {
            "id": "1987968754402725891",
            "senderId": "911204508",
            "recipientId": "1412200917",
            "createdAt": "2025-11-10T19:41:00.380Z"
          }
        },
        {
          "messageCreate": {
            "id": "1836093168609660931",
            "senderId": "1412200917",
            "recipientId": "911204508",
            "createdAt": "2024-09-17T17:21:39.015Z"
          }
        },
        {
          "messageCreate": {
            "id": "1836092771933360131",
            "senderId": "911204508",
            "recipientId": "1412200917",
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
            "id": "1986724205802033155",
            "senderId": "702118834",
            "recipientId": "1412200917",
            "createdAt": "2025-11-07T09:15:36.871Z"
          }
        },
        {
          "messageCreate": {
            "id": "1986720983397961731",
            "senderId": "1412200917",
            "recipientId": "702118834",
            "createdAt": "2025-11-07T09:02:48.590Z"
          }
        },
        {
          "messageCreate": {
            "id": "1985363930779750403",
            "senderId": "702118834",
            "recipientId": "1412200917",
            "createdAt": "2025-11-03T15:10:22.033Z"
          }
        }
      ]
    }
  }
]
