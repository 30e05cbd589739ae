window.YTD.account.part0 = [
  {
    "account": {
      "email": "ycorbrand@harbourmail.example",
      "createdVia": "web",
      "username": "ycorbrand",
      "accountId": "880034411",
      "createdAt": "2016-06-02T08:14:05.000Z",
      "accountDisplayName": "Ysaline Corbrand"
    }
  }
]
