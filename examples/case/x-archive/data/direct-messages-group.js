window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "1833412207716634624",
      "messages": [
        {
          "participantsLeave": {
            "userIds": [
              "1688120455"
            ],
            "createdAt": "2024-09-19T08:15:59.870Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "C’était moi, sur le verso. Je sors, j’ai compris.",
            "mediaUrls": [],
            "senderId": "1688120455",
            "id": "1836680460596416515",
            "createdAt": "2024-09-19T08:15:20.336Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "Nobody yet. I will say no before somebody does.",
            "mediaUrls": [],
            "senderId": "1299017745",
            "id": "1836662048759484419",
            "createdAt": "2024-09-19T07:02:10.612Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "Who put the annex link on the volunteers’ list?",
            "mediaUrls": [],
            "senderId": "1412200917",
            "id": "1836513164787716099",
            "createdAt": "2024-09-18T21:10:33.907Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "Bonsoir ! J’ai déjà trois idées de slogan avec 212 dedans.",
            "mediaUrls": [],
            "senderId": "1688120455",
            "id": "1833919647154442243",
            "createdAt": "2024-09-11T17:24:51.118Z"
          }
        },
        {
          "participantsJoin": {
            "initiatingUserId": "1412200917",
            "userIds": [
              "1688120455"
            ],
            "createdAt": "2024-09-11T17:22:00.450Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "I am forgiven from ten.",
            "mediaUrls": [],
            "senderId": "1299017745",
            "id": "1833566926136152067",
            "createdAt": "2024-09-10T18:03:15.874Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "Équipe de nuit: whoever is awake answers, whoever sleeps is forgiven.",
            "mediaUrls": [],
            "senderId": "911204508",
            "id": "1833566524934197251",
            "createdAt": "2024-09-10T18:01:40.220Z"
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "911204508",
            "participantsSnapshot": [
              "911204508",
              "1299017745",
              "1412200917"
            ],
            "createdAt": "2024-09-10T18:00:12.001Z"
          }
        }
      ]
    }
  }
]
