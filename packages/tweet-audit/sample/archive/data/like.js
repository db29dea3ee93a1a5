window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "855893606197709073",
      "fullText" : "A pigeon on my balcony has declared independence from the number seven. More at eleven. My sat nav called me a nincompoop. Well, it thought it."
    }
  },
  {
    "like" : {
      "tweetId" : "1081852347583812733",
      "fullText" : "My houseplant has started to judge a slightly used trombone. Größe ist relativ. a senator and a goose walk into a bar, and only one of them listens"
    }
  },
  {
    "like" : {
      "tweetId" : "863016661369292698",
      "fullText" : "Santa's phone number is 0, and he never picks up"
    }
  },
  {
    "like" : {
      "tweetId" : "829460515347278341",
      "fullText" : "I fell on my arse in front of the whole choir"
    }
  },
  {
    "like" : {
      "tweetId" : "282416877249730777",
      "fullText" : "The man who sells me cheese fell in love with the number seven. Is x < y or y > x? Discuss. a senator and a goose walk into a bar, and only one of them listens"
    }
  },
  {
    "like" : {
      "tweetId" : "1125891653227572884",
      "fullText" : "Called in sick to finish a jigsaw. No regrets, one piece missing."
    }
  },
  {
    "like" : {
      "tweetId" : "431247298381152986",
      "fullText" : "Our toaster has strong feelings about the weather in Essex. This is fine. 🔥🐶☕ The tooth fairy's home address is under my pillow, apparently"
    }
  },
  {
    "like" : {
      "tweetId" : "705676111522363227",
      "fullText" : "DM me to win an evening with my accordion"
    }
  },
  {
    "like" : {
      "tweetId" : "835578483155456856",
      "fullText" : "The monster lives at number 3, ask for Gerald"
    }
  },
  {
    "like" : {
      "tweetId" : "21371054218356934",
      "fullText" : "The man who sells me cheese has opened a museum for the last biscuit. Worst client ever: wants the logo bigger, and also invisible"
    }
  },
  {
    "like" : {
      "tweetId" : "866729958007900214",
      "fullText" : "I fell on my arse in front of the whole choir"
    }
  },
  {
    "like" : {
      "tweetId" : "543517602404087197",
      "fullText" : "I am surrounded by idiots (they are ducks, but still)"
    }
  }
]