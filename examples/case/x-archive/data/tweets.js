window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1988503404934082569"
          ],
          "editableUntil": "2025-11-12T08:05:31.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Rowan Tesk",
            "screen_name": "rowantesk",
            "indices": [
              "0",
              "10"
            ],
            "id_str": "702118834",
            "id": "702118834"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "30"
      ],
      "favorite_count": "14",
      "id_str": "1988503404934082569",
      "truncated": false,
      "retweet_count": "0",
      "id": "1988503404934082569",
      "created_at": "Wed Nov 12 07:05:31 +0000 2025",
      "favorited": false,
      "full_text": "@rowantesk La première moitié.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1987972578014146569"
          ],
          "editableUntil": "2025-11-10T20:56:12.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "67"
      ],
      "favorite_count": "644",
      "id_str": "1987972578014146569",
      "truncated": false,
      "retweet_count": "90",
      "id": "1987972578014146569",
      "created_at": "Mon Nov 10 19:56:12 +0000 2025",
      "favorited": false,
      "full_text": "My mother decides what she shares. That is in the pictures too. 3/3",
      "lang": "en",
      "in_reply_to_status_id_str": "1987972443796418569",
      "in_reply_to_status_id": "1987972443796418569",
      "in_reply_to_user_id": "1412200917",
      "in_reply_to_user_id_str": "1412200917",
      "in_reply_to_screen_name": "nellcorbrand"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1987972443796418569"
          ],
          "editableUntil": "2025-11-10T20:55:40.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "64"
      ],
      "favorite_count": "720",
      "id_str": "1987972443796418569",
      "truncated": false,
      "retweet_count": "101",
      "id": "1987972443796418569",
      "created_at": "Mon Nov 10 19:55:40 +0000 2025",
      "favorited": false,
      "full_text": "They asked for our donors. I said no. It is in the pictures. 2/3",
      "lang": "en",
      "in_reply_to_status_id_str": "1987972288607170569",
      "in_reply_to_status_id": "1987972288607170569",
      "in_reply_to_user_id": "1412200917",
      "in_reply_to_user_id_str": "1412200917",
      "in_reply_to_screen_name": "nellcorbrand"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1987972288607170569"
          ],
          "editableUntil": "2025-11-10T20:55:03.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "The Tidewatch Papers",
            "screen_name": "tidewatch",
            "indices": [
              "41",
              "51"
            ],
            "id_str": "1533390027",
            "id": "1533390027"
          }
        ],
        "urls": [
          {
            "url": "https://t.example/chain",
            "expanded_url": "https://pictures.example/nellcorbrand/chain",
            "display_url": "pictures.example/nellcorbrand/chain",
            "indices": [
              "138",
              "161"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "161"
      ],
      "favorite_count": "1880",
      "id_str": "1987972288607170569",
      "truncated": false,
      "retweet_count": "702",
      "id": "1987972288607170569",
      "created_at": "Mon Nov 10 19:55:03 +0000 2025",
      "favorited": false,
      "full_text": "Here is the whole chain of messages with @tidewatch, with my three whole answers, which a newspaper has chosen to sell you in pieces. 1/3 https://t.example/chain",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1896488906388418569"
          ],
          "editableUntil": "2025-03-03T10:12:45.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "70"
      ],
      "favorite_count": "260",
      "id_str": "1896488906388418569",
      "truncated": false,
      "retweet_count": "12",
      "id": "1896488906388418569",
      "created_at": "Mon Mar 03 09:12:45 +0000 2025",
      "favorited": false,
      "full_text": "I have left the digital business. I now repair boats, which leak less.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1848124533765058569"
          ],
          "editableUntil": "2024-10-20T23:10:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "4"
      ],
      "favorite_count": "903",
      "id_str": "1848124533765058569",
      "truncated": false,
      "retweet_count": "51",
      "id": "1848124533765058569",
      "created_at": "Sun Oct 20 22:10:00 +0000 2024",
      "favorited": false,
      "full_text": "412.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1846456048022466569"
          ],
          "editableUntil": "2024-10-16T08:40:02.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.example/38",
            "expanded_url": "https://papers.tidewatch.example/38-letters",
            "display_url": "papers.tidewatch.example/38-letters",
            "indices": [
              "95",
              "115"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "115"
      ],
      "favorite_count": "655",
      "id_str": "1846456048022466569",
      "truncated": false,
      "retweet_count": "270",
      "id": "1846456048022466569",
      "created_at": "Wed Oct 16 07:40:02 +0000 2024",
      "favorited": false,
      "full_text": "For those who have the time: 38 letters from a harbour master who says that he does not write. https://t.example/38",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1843752013788098569"
          ],
          "editableUntil": "2024-10-08T21:35:10.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "24"
      ],
      "favorite_count": "391",
      "id_str": "1843752013788098569",
      "truncated": false,
      "retweet_count": "80",
      "id": "1843752013788098569",
      "created_at": "Tue Oct 08 20:35:10 +0000 2024",
      "favorited": false,
      "full_text": "Four seconds. I counted.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1837914758968258569"
          ],
          "editableUntil": "2024-09-22T19:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "32"
      ],
      "favorite_count": "47",
      "id_str": "1837914758968258569",
      "truncated": false,
      "retweet_count": "2",
      "id": "1837914758968258569",
      "created_at": "Sun Sep 22 18:00:00 +0000 2024",
      "favorited": false,
      "full_text": "Deux mille tracts, un parapluie.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1836322005578690569"
          ],
          "editableUntil": "2024-09-18T09:30:58.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Ysaline Corbrand",
            "screen_name": "ycorbrand",
            "indices": [
              "3",
              "13"
            ],
            "id_str": "880034411",
            "id": "880034411"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "135"
      ],
      "favorite_count": "0",
      "id_str": "1836322005578690569",
      "truncated": false,
      "retweet_count": "0",
      "id": "1836322005578690569",
      "created_at": "Wed Sep 18 08:30:58 +0000 2024",
      "favorited": false,
      "full_text": "RT @ycorbrand: Forty-one million for a quay that nobody may use, on the page that city hall forgot to number. Read Annex 7 and ask why.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1833033847403458569"
          ],
          "editableUntil": "2024-09-09T07:45:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "The Tidewatch Papers",
            "screen_name": "tidewatch",
            "indices": [
              "3",
              "13"
            ],
            "id_str": "1533390027",
            "id": "1533390027"
          }
        ],
        "urls": [
          {
            "url": "https://t.example/a7",
            "expanded_url": "https://papers.tidewatch.example/annex-7",
            "display_url": "papers.tidewatch.example/annex-7",
            "indices": [
              "77",
              "97"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "97"
      ],
      "favorite_count": "0",
      "id_str": "1833033847403458569",
      "truncated": false,
      "retweet_count": "0",
      "id": "1833033847403458569",
      "created_at": "Mon Sep 09 06:45:00 +0000 2024",
      "favorited": false,
      "full_text": "RT @tidewatch: The city published six annexes at seven. Here is the seventh. https://t.example/a7",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1832409147765698569"
          ],
          "editableUntil": "2024-09-07T14:22:40.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "67"
      ],
      "favorite_count": "21",
      "id_str": "1832409147765698569",
      "truncated": false,
      "retweet_count": "0",
      "id": "1832409147765698569",
      "created_at": "Sat Sep 07 13:22:40 +0000 2024",
      "favorited": false,
      "full_text": "Campaign office rule no. 1: the kettle belongs to the press office.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1828825949664194569"
          ],
          "editableUntil": "2024-08-28T17:04:19.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Ysaline Corbrand",
            "screen_name": "ycorbrand",
            "indices": [
              "3",
              "13"
            ],
            "id_str": "880034411",
            "id": "880034411"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "121"
      ],
      "favorite_count": "0",
      "id_str": "1828825949664194569",
      "truncated": false,
      "retweet_count": "0",
      "id": "1828825949664194569",
      "created_at": "Wed Aug 28 16:04:19 +0000 2024",
      "favorited": false,
      "full_text": "RT @ycorbrand: Je suis candidate à la mairie de Port-Maren. Pas contre quelqu’un : pour que l’on sache ce que l’on signe.",
      "lang": "fr"
    }
  }
]
