window.YTD.deleted_tweets.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.com/goose\" rel=\"nofollow\">Goose for Web</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "moss_facts",
            "screen_name" : "moss_facts",
            "indices" : [
              "0",
              "11"
            ]
          },
          {
            "name" : "geralds_lamp",
            "screen_name" : "geralds_lamp",
            "indices" : [
              "12",
              "25"
            ]
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "25"
      ],
      "favorite_count" : "6",
      "id_str" : "1684054694808813210",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1684054694808813210",
      "created_at" : "Wed Jul 26 04:15:02 +0000 2023",
      "favorited" : false,
      "full_text" : "My left shoe is writing a thesis on a suspiciously quiet toddler. I hate my boss, and I am self-employed",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1684054693735071386",
      "in_reply_to_user_id_str" : "8505006",
      "in_reply_to_screen_name" : "moss_facts",
      "deleted_at" : "Sat Nov 30 12:00:00 +0000 2024"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.com/goose\" rel=\"nofollow\">Goose for Web</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "51"
      ],
      "favorite_count" : "2",
      "id_str" : "1492630182030996634",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1492630182030996634",
      "created_at" : "Sat Feb 12 22:42:21 +0000 2022",
      "favorited" : false,
      "full_text" : "My umbrella has strong feelings about my neighbour's karaoke. ❤️ & peace The monster lives at number 3, ask for Gerald",
      "lang" : "en",
      "deleted_at" : "Sat Nov 30 12:00:00 +0000 2024"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.com/goose\" rel=\"nofollow\">Goose for Web</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "choir_next_door",
            "screen_name" : "choir_next_door",
            "indices" : [
              "3",
              "19"
            ]
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "99"
      ],
      "favorite_count" : "2",
      "id_str" : "1249468043663231831",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1249468043663231831",
      "created_at" : "Sun Apr 12 22:42:50 +0000 2020",
      "favorited" : false,
      "full_text" : "My umbrella has strong feelings about a suspiciously quiet toddler. Größe ist relativ. Parliament, but every seat is a bouncy castle",
      "lang" : "en",
      "deleted_at" : "Sat Nov 30 12:00:00 +0000 2024"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.com/goose\" rel=\"nofollow\">Goose for Web</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "70"
      ],
      "favorite_count" : "0",
      "id_str" : "1097779332140867677",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1097779332140867677",
      "created_at" : "Tue Feb 19 08:46:03 +0000 2019",
      "favorited" : false,
      "full_text" : "this Monday is crap and so is its cousin Tuesday",
      "lang" : "en",
      "deleted_at" : "Sat Nov 30 12:00:00 +0000 2024"
    }
  }
]