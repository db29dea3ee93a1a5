window.YTD.deleted_tweet_headers.part0 = [
  {
    "tweet" : {
      "tweet_id" : "1684054694808813210",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1492630182030996634",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1249468043663231831",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "1097779332140867677",
      "user_id" : "424242"
    }
  }
]