window.YTD.account.part0 = [
  {
    "account": {
      "email": "nellcorbrand@harbourmail.example",
      "createdVia": "web",
      "username": "nellcorbrand",
      "accountId": "1412200917",
      "createdAt": "2019-03-11T17:20:41.000Z",
      "accountDisplayName": "Nell Corbrand"
    }
  }
]
