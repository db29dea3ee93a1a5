window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1676993314167865738",
      "updatedAt" : "2023-07-06T16:35:37.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2023-07-06T16:35:37.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My bicycle has declared independence from semicolons. My inner critic has declared independence from brutalist car parks. The lift in our building just wrote a poem about my collection of spoons. My bicycle fell in love with my spreadsheet of soups. Our toaster refuses to talk about a jigsaw of a blank sky. The yoga teacher keeps dreaming of the smell of old libraries. My bicycle has started to judge semicolons. My left shoe has started to judge brutalist car parks.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1267071508235261712",
      "updatedAt" : "2020-05-31T12:32:43.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2020-05-31T12:32:43.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "The cat has declared independence from my spreadsheet of soups. My bicycle spent all morning with the weather in Essex. My houseplant has declared independence from a scarf I have been knitting since 2014. My bicycle refuses to talk about a scarf I have been knitting since 2014. A pigeon on my balcony refuses to talk about my neighbour's karaoke. My houseplant is taking dancing lessons with my neighbour's karaoke. The ghost in the attic refuses to talk about public-key cryptography.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "895938161990879509",
      "updatedAt" : "2017-08-11T09:21:18.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2017-08-11T09:21:18.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "A seagull in Scunthorpe has declared independence from an unripe avocado. The neighbour's goose has declared independence from my collection of spoons. Our toaster is quietly afraid of a suspiciously quiet toddler. Our toaster is writing a thesis on the moonlight on the bins. My grandmother just wrote a poem about my neighbour's karaoke. The office printer wants a second opinion on the concept of Tuesday. My umbrella keeps dreaming of public-key cryptography.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "778390036879354367",
      "updatedAt" : "2016-09-21T00:27:01.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2016-09-21T00:27:01.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My left shoe just wrote a poem about the last biscuit. The neighbour's goose is quietly afraid of semicolons. My left shoe is quietly afraid of instant noodles. A pigeon on my balcony refuses to talk about my neighbour's karaoke. My sourdough starter refuses to talk about the smell of old libraries. My alarm clock has declared independence from the smell of old libraries. My umbrella will not apologise to the dishwasher. My sourdough starter tried to return the number seven.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "706223616197941791",
      "updatedAt" : "2016-03-05T21:03:25.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2016-03-05T21:03:25.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "The yoga teacher fell in love with the concept of Tuesday. A seagull in Scunthorpe wants a second opinion on a slightly used trombone. My inner critic spent all morning with brutalist car parks. Our toaster has opened a museum for the smell of old libraries. The yoga teacher has declared independence from a jigsaw of a blank sky. My houseplant fell in love with the moonlight on the bins. The office printer has opened a museum for the last biscuit. The choir next door refuses to talk about brutalist car parks. Größe ist relativ. Santa's phone number is 0, and he never picks up",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "681425980798713651",
      "updatedAt" : "2015-12-28T10:46:28.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2015-12-28T10:46:28.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My alarm clock just wrote a poem about a scarf I have been knitting since 2014. A very confident squirrel tried to return semicolons. A very confident squirrel is writing a thesis on semicolons. My sourdough starter has started to judge a documentary on moss. The ghost in the attic keeps dreaming of public-key cryptography. My inner critic keeps dreaming of instant noodles. The cat is taking dancing lessons with the number seven. Our toaster is taking dancing lessons with a scarf I have been knitting since 2014. Ten out of ten, would recommend. I would vote for any party that bans leaf blowers before nine",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "561696432024913200",
      "updatedAt" : "2015-02-01T01:23:59.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2015-02-01T01:23:59.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "A seagull in Scunthorpe tried to return my neighbour's karaoke. The man who sells me cheese has declared independence from a documentary on moss. My sourdough starter has started to judge the moonlight on the bins. My grandmother has started to judge public-key cryptography. My umbrella spent all morning with an unripe avocado. My houseplant is quietly afraid of a scarf I have been knitting since 2014. The yoga teacher spent all morning with a scarf I have been knitting since 2014. Our toaster tried to return a slightly used trombone. This is fine. 🔥🐶☕ My grandmother explained #crypto to me using only buttons",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "316262033582350077",
      "updatedAt" : "2013-03-25T18:55:19.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2013-03-25T18:55:19.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "The office printer has started to judge the last biscuit. My houseplant will not apologise to the concept of Tuesday. My umbrella has opened a museum for instant noodles. A pigeon on my balcony refuses to talk about my collection of spoons. My grandmother refuses to talk about my collection of spoons. A seagull in Scunthorpe has started to judge the weather in Essex. The lift in our building tried to return a documentary on moss.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "224576813999946168",
      "updatedAt" : "2012-07-15T18:50:59.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2012-07-15T18:50:59.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My bicycle is writing a thesis on the concept of Tuesday. The neighbour's goose wants a second opinion on my neighbour's karaoke. The neighbour's goose just wrote a poem about semicolons. The cat just wrote a poem about the number seven. Our toaster will not apologise to the smell of old libraries. The office printer tried to return the dishwasher. The office printer wants a second opinion on a slightly used trombone. My alarm clock has strong feelings about the smell of old libraries. The tooth fairy's home address is under my pillow, apparently",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "224576813999946167",
      "updatedAt" : "2012-07-15T18:50:59.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2012-07-15T18:50:59.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My bicycle is writing a thesis on the concept of Tuesday. The neighbour's goose wants a second opinion on my neighbour's karaoke. The neighbour's goose just wrote a poem about semicolons. The cat just wrote a poem about the number seven. Our toaster will not apologise to the smell of old libraries. The office printer tried to return the dishwasher. The office printer wants a second opinion on a slightly used trombone. My alarm clock has strong feelings about the smell of old libraries.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "156751016461840748",
      "updatedAt" : "2012-01-10T14:55:29.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2012-01-10T14:55:29.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Our toaster has strong feelings about a scarf I have been knitting since 2014. The man who sells me cheese will not apologise to a jigsaw of a blank sky. The lift in our building has strong feelings about a slightly used trombone. My inner critic fell in love with instant noodles. The office printer is writing a thesis on the number seven. A very confident squirrel has started to judge the moonlight on the bins. The lift in our building wants a second opinion on instant noodles.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "156751016461840747",
      "updatedAt" : "2012-01-10T14:55:29.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2012-01-10T14:55:29.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Our toaster has strong feelings about a scarf I have been knitting since 2014. The man who sells me cheese will not apologise to a jigsaw of a blank sky. The lift in our building has strong feelings about a slightly used trombone. My inner critic fell in love with instant noodles. The office printer is writing a thesis on the number seven. A very confident squirrel has started to judge the moonlight on the bins. The lift in our building wants a second opinion on instant noodles. The monster lives at number 3, ask for Gerald",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]