window.YTD.twitter_circle_tweet.part0 = [
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
        "36"
      ],
      "favorite_count" : "0",
      "id_str" : "830603864578262873",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "830603864578262873",
      "created_at" : "Sun Feb 12 02:26:07 +0000 2017",
      "favorited" : false,
      "full_text" : "A pigeon on my balcony tried to return public-key cryptography. a senator and a goose walk into a bar, and only one of them listens",
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
        "67"
      ],
      "favorite_count" : "0",
      "id_str" : "685716673257605447",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "685716673257605447",
      "created_at" : "Sat Jan 09 06:56:09 +0000 2016",
      "favorited" : false,
      "full_text" : "Where are my bloody keys. They were in my hand.",
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
        "32"
      ],
      "favorite_count" : "1",
      "id_str" : "484668472475574623",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "484668472475574623",
      "created_at" : "Thu Jul 03 12:02:23 +0000 2014",
      "favorited" : false,
      "full_text" : "I hate my boss, and I am self-employed",
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
        "68"
      ],
      "favorite_count" : "5",
      "id_str" : "367962525148381887",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "367962525148381887",
      "created_at" : "Thu Aug 15 10:54:37 +0000 2013",
      "favorited" : false,
      "full_text" : "My umbrella wants a second opinion on instant noodles. This is fine. 🔥🐶☕ Whoever designed this remote control is an idiot and I say that with love",
      "lang" : "en",
      "deleted_at" : "Sat Nov 30 12:00:00 +0000 2024"
    }
  }
]