window.YTD.tweet_headers.part0 = [
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
  },
  {
    "tweet" : {
      "tweet_id" : "830603864578262873",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "685716673257605447",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "484668472475574623",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "367962525148381887",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "311007989724805145",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "167372630434187114",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "39005377999262756",
      "user_id" : "424242"
    }
  },
  {
    "tweet" : {
      "tweet_id" : "20992597816567235",
      "user_id" : "424242"
    }
  }
]