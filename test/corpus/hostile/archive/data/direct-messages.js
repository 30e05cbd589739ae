window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "7001-7002",
      "messages": [
        { "messageCreate": { "recipientId": "7002", "senderId": "7001", "id": "1985000000000000002", "createdAt": "2025-11-03T12:00:00.000Z", "reactions": [{ "senderId": "7002", "reactionKey": "<img src=x onerror=top.pwned=7>", "eventId": "1", "createdAt": "2025-11-03T12:01:00.000Z" }], "urls": [{ "url": "https://t.example/3", "expanded": "javascript:top.pwned=8", "display": "<script>top.pwned=8</script>" }], "mediaUrls": ["{{canary}}/dm.jpg", "javascript:top.pwned=9"], "text": "</div><script>top.pwned=9</script><img src='{{canary}}/dm.png' onerror=top.pwned=9> https://t.example/3 ‮gnp.exe" } }
      ]
    }
  }
]
