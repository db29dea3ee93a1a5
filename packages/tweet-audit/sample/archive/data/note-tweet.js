window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "926475242024455571",
      "updatedAt" : "2017-11-03T15:44:45.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2017-11-03T15:44:45.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My left shoe has opened a museum for public-key cryptography. My left shoe tried to return a suspiciously quiet toddler. The neighbour's goose fell in love with the concept of Tuesday. My bicycle just wrote a poem about my neighbour's karaoke. A seagull in Scunthorpe is quietly afraid of my collection of spoons. My left shoe has strong feelings about the smell of old libraries. My left shoe wants a second opinion on the moonlight on the bins.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "738222407088387520",
      "updatedAt" : "2016-06-02T04:15:12.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2016-06-02T04:15:12.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "The neighbour's goose tried to return the dishwasher. The neighbour's goose just wrote a poem about instant noodles. My inner critic is writing a thesis on a suspiciously quiet toddler. The choir next door spent all morning with my neighbour's karaoke. The lift in our building has strong feelings about a scarf I have been knitting since 2014. My inner critic is quietly afraid of my spreadsheet of soups. A very confident squirrel has started to judge the weather in Essex.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "671249666577816095",
      "updatedAt" : "2015-11-30T08:49:26.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2015-11-30T08:49:26.000Z",
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
      "noteTweetId" : "630606580424580680",
      "updatedAt" : "2015-08-10T05:08:19.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2015-08-10T05:08:19.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "The yoga teacher wants a second opinion on the number seven. Our toaster wants a second opinion on semicolons. My houseplant is taking dancing lessons with a suspiciously quiet toddler. The office printer has strong feelings about my neighbour's karaoke. A seagull in Scunthorpe refuses to talk about brutalist car parks. My left shoe is quietly afraid of public-key cryptography. My sourdough starter has started to judge my neighbour's karaoke. Dear self-checkout: shut up, there is nothing in the bagging area",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "620507609164535472",
      "updatedAt" : "2015-07-13T08:18:37.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2015-07-13T08:18:37.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "A pigeon on my balcony refuses to talk about the moonlight on the bins. My left shoe just wrote a poem about a slightly used trombone. Our toaster refuses to talk about the number seven. The man who sells me cheese is taking dancing lessons with instant noodles. My grandmother fell in love with the moonlight on the bins. A pigeon on my balcony fell in love with the smell of old libraries. The yoga teacher has opened a museum for a scarf I have been knitting since 2014.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "138329751793165757",
      "updatedAt" : "2011-11-20T18:55:57.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2011-11-20T18:55:57.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My sourdough starter just wrote a poem about a slightly used trombone. My alarm clock will not apologise to instant noodles. The lift in our building wants a second opinion on the concept of Tuesday. The office printer keeps dreaming of the weather in Essex. The man who sells me cheese keeps dreaming of the moonlight on the bins. Our toaster wants a second opinion on the moonlight on the bins. Our toaster spent all morning with a suspiciously quiet toddler.",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "138329751793165756",
      "updatedAt" : "2011-11-20T18:55:57.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Created",
        "originalName" : "Created",
        "annotations" : { }
      },
      "createdAt" : "2011-11-20T18:55:57.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "My sourdough starter just wrote a poem about a slightly used trombone. My alarm clock will not apologise to instant noodles. The lift in our building wants a second opinion on the concept of Tuesday. The office printer keeps dreaming of the weather in Essex. The man who sells me cheese keeps dreaming of the moonlight on the bins. Our toaster wants a second opinion on the moonlight on the bins. Our toaster spent all morning with a suspiciously quiet toddler. The monster lives at number 3, ask for Gerald",
        "mentions" : [ ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]