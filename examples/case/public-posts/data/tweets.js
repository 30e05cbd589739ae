window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1987837726946242569"
          ],
          "editableUntil": "2025-11-10T12:00:21.000Z",
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
        "89"
      ],
      "favorite_count": "310",
      "id_str": "1987837726946242569",
      "truncated": false,
      "retweet_count": "254",
      "id": "1987837726946242569",
      "created_at": "Mon Nov 10 11:00:21 +0000 2025",
      "favorited": false,
      "full_text": "J’ai appris ces échanges dans la presse. Ma fille est majeure, et la mairie a du travail.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1947589936542658569"
          ],
          "editableUntil": "2025-07-22T10:30:00.000Z",
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
        "107"
      ],
      "favorite_count": "1302",
      "id_str": "1947589936542658569",
      "truncated": false,
      "retweet_count": "418",
      "id": "1947589936542658569",
      "created_at": "Tue Jul 22 09:30:00 +0000 2025",
      "favorited": false,
      "full_text": "La Ville a mieux à faire de ses avocats que de poursuivre ses archivistes. La plainte 2024/118 est retirée.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1919391630750658569"
          ],
          "editableUntil": "2025-05-05T15:00:00.000Z",
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
        "83"
      ],
      "favorite_count": "860",
      "id_str": "1919391630750658569",
      "truncated": false,
      "retweet_count": "77",
      "id": "1919391630750658569",
      "created_at": "Mon May 05 14:00:00 +0000 2025",
      "favorited": false,
      "full_text": "Le Quai 9 ouvrira aux pêcheurs en septembre. Il faut bien que quelqu’un s’en serve.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1880211064222658569"
          ],
          "editableUntil": "2025-01-17T12:10:25.000Z",
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
        "124"
      ],
      "favorite_count": "980",
      "id_str": "1880211064222658569",
      "truncated": false,
      "retweet_count": "310",
      "id": "1880211064222658569",
      "created_at": "Fri Jan 17 11:10:25 +0000 2025",
      "favorited": false,
      "full_text": "The original of Annex 7 has been found, in a cupboard, under the flags. Page 212 has a number. It was the copy that lost it.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1853346442245058569"
          ],
          "editableUntil": "2024-11-04T09:00:00.000Z",
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
        "84"
      ],
      "favorite_count": "1410",
      "id_str": "1853346442245058569",
      "truncated": false,
      "retweet_count": "233",
      "id": "1853346442245058569",
      "created_at": "Mon Nov 04 08:00:00 +0000 2024",
      "favorited": false,
      "full_text": "Premier jour en mairie. J’ai demandé à voir l’original de l’annexe 7. On le cherche.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1848120943440834569"
          ],
          "editableUntil": "2024-10-20T22:55:44.000Z",
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
        "41"
      ],
      "favorite_count": "7450",
      "id_str": "1848120943440834569",
      "truncated": false,
      "retweet_count": "1205",
      "id": "1848120943440834569",
      "created_at": "Sun Oct 20 21:55:44 +0000 2024",
      "favorited": false,
      "full_text": "Quatre cent douze voix. Merci. Thank you.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1843751015543746569"
          ],
          "editableUntil": "2024-10-08T21:31:12.000Z",
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
        "73"
      ],
      "favorite_count": "1820",
      "id_str": "1843751015543746569",
      "truncated": false,
      "retweet_count": "640",
      "id": "1843751015543746569",
      "created_at": "Tue Oct 08 20:31:12 +0000 2024",
      "favorited": false,
      "full_text": "Qui a signé la page 212 ? Quatre secondes de silence : c’est une réponse.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1841007638737858569"
          ],
          "editableUntil": "2024-10-01T07:50:00.000Z",
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
        "78"
      ],
      "favorite_count": "204",
      "id_str": "1841007638737858569",
      "truncated": false,
      "retweet_count": "17",
      "id": "1841007638737858569",
      "created_at": "Tue Oct 01 06:50:00 +0000 2024",
      "favorited": false,
      "full_text": "Vingt jours. Merci aux bénévoles, surtout à ceux qui ont marché sous la pluie.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1837186334192578569"
          ],
          "editableUntil": "2024-09-20T18:45:30.000Z",
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
        "39"
      ],
      "favorite_count": "690",
      "id_str": "1837186334192578569",
      "truncated": false,
      "retweet_count": "102",
      "id": "1837186334192578569",
      "created_at": "Fri Sep 20 17:45:30 +0000 2024",
      "favorited": false,
      "full_text": "Je lis les annexes comme tout le monde.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1836419946771394569"
          ],
          "editableUntil": "2024-09-18T16:00:09.000Z",
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
        "106"
      ],
      "favorite_count": "2033",
      "id_str": "1836419946771394569",
      "truncated": false,
      "retweet_count": "911",
      "id": "1836419946771394569",
      "created_at": "Wed Sep 18 15:00:09 +0000 2024",
      "favorited": false,
      "full_text": "Quarante et un millions pour un quai où personne n’accostera. Monsieur le maire, qui a signé la page 212 ?",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1836318658524098569"
          ],
          "editableUntil": "2024-09-18T09:17:40.000Z",
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
            "url": "https://t.example/a7p212",
            "expanded_url": "https://papers.tidewatch.example/annex-7#212",
            "display_url": "papers.tidewatch.example/annex-7#212",
            "indices": [
              "121",
              "145"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "145"
      ],
      "favorite_count": "5210",
      "id_str": "1836318658524098569",
      "truncated": false,
      "retweet_count": "2874",
      "id": "1836318658524098569",
      "created_at": "Wed Sep 18 08:17:40 +0000 2024",
      "favorited": false,
      "full_text": "Forty-one million for a quay that nobody may use, on the page that city hall forgot to number. Read Annex 7 and ask why. https://t.example/a7p212",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1835292480107458569"
          ],
          "editableUntil": "2024-09-15T13:20:00.000Z",
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
        "39"
      ],
      "favorite_count": "64",
      "id_str": "1835292480107458569",
      "truncated": false,
      "retweet_count": "3",
      "id": "1835292480107458569",
      "created_at": "Sun Sep 15 12:20:00 +0000 2024",
      "favorited": false,
      "full_text": "Régates annulées, promesses maintenues.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1833901325939650569"
          ],
          "editableUntil": "2024-09-11T17:12:03.000Z",
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
        "76"
      ],
      "favorite_count": "176",
      "id_str": "1833901325939650569",
      "truncated": false,
      "retweet_count": "40",
      "id": "1833901325939650569",
      "created_at": "Wed Sep 11 16:12:03 +0000 2024",
      "favorited": false,
      "full_text": "En direct sur Radio Bassins. Un budget est public ou il n’est pas un budget.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1833078101504962569"
          ],
          "editableUntil": "2024-09-09T10:40:51.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://app.example/phone\" rel=\"nofollow\">App for phones</a>",
      "entities": {
        "hashtags": [
          {
            "text": "Budget2025",
            "indices": [
              "32",
              "43"
            ]
          }
        ],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "43"
      ],
      "favorite_count": "140",
      "id_str": "1833078101504962569",
      "truncated": false,
      "retweet_count": "31",
      "id": "1833078101504962569",
      "created_at": "Mon Sep 09 09:40:51 +0000 2024",
      "favorited": false,
      "full_text": "Six annexes, 211 pages. Je lis. #Budget2025",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1831997015454658569"
          ],
          "editableUntil": "2024-09-06T11:05:00.000Z",
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
        "96"
      ],
      "favorite_count": "131",
      "id_str": "1831997015454658569",
      "truncated": false,
      "retweet_count": "22",
      "id": "1831997015454658569",
      "created_at": "Fri Sep 06 10:05:00 +0000 2024",
      "favorited": false,
      "full_text": "To those who ask: yes, I will publish my own accounts. The day after the city publishes its own.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1830508515685314569"
          ],
          "editableUntil": "2024-09-02T08:30:14.000Z",
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
      "favorite_count": "88",
      "id_str": "1830508515685314569",
      "truncated": false,
      "retweet_count": "9",
      "id": "1830508515685314569",
      "created_at": "Mon Sep 02 07:30:14 +0000 2024",
      "favorited": false,
      "full_text": "Ce matin au Quai 3. Le poisson est frais, les comptes un peu moins.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1828824863339458569"
          ],
          "editableUntil": "2024-08-28T17:00:00.000Z",
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
        "106"
      ],
      "favorite_count": "412",
      "id_str": "1828824863339458569",
      "truncated": false,
      "retweet_count": "96",
      "id": "1828824863339458569",
      "created_at": "Wed Aug 28 16:00:00 +0000 2024",
      "favorited": false,
      "full_text": "Je suis candidate à la mairie de Port-Maren. Pas contre quelqu’un : pour que l’on sache ce que l’on signe.",
      "lang": "fr"
    }
  }
]
