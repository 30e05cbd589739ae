window.__THAR_CONFIG = {
  "userInfo": {
    "accountId": "1412200917",
    "userName": "nellcorbrand",
    "displayName": "Nell Corbrand"
  },
  "archiveInfo": {
    "sizeBytes": "41262",
    "generationDate": "2025-11-14T08:20:33.512Z",
    "isPartialArchive": false,
    "maxPartSizeBytes": "53687091200"
  },
  "readmeInfo": {
    "fileName": "data/README.txt",
    "directory": "data/",
    "name": "README.txt"
  },
  "dataTypes": {
    "account": {
      "files": [
        {
          "fileName": "data/account.js",
          "globalName": "YTD.account.part0",
          "count": "1"
        }
      ]
    },
    "directMessageHeaders": {
      "files": [
        {
          "fileName": "data/direct-message-headers.js",
          "globalName": "YTD.direct_message_headers.part0",
          "count": "4"
        }
      ]
    },
    "directMessages": {
      "files": [
        {
          "fileName": "data/direct-messages.js",
          "globalName": "YTD.direct_messages.part0",
          "count": "4"
        }
      ]
    },
    "directMessagesGroup": {
      "files": [
        {
          "fileName": "data/direct-messages-group.js",
          "globalName": "YTD.direct_messages_group.part0",
          "count": "1"
        }
      ]
    },
    "tweets": {
      "files": [
        {
          "fileName": "data/tweets.js",
          "globalName": "YTD.tweets.part0",
          "count": "13"
        }
      ]
    }
  }
}
