window.YTD.deleted_note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1",
      "createdAt" : "2024-11-30T12:00:00.000Z",
      "core" : {
        "text" : "My grandmother has started to judge the moonlight on the bins. My grandmother has strong feelings about the concept of Tuesday. The cat has opened a museum for the concept of Tuesday. The neighbour's goose has started to judge the moonlight on the bins. My houseplant wants a second opinion on the number seven. The cat spent all morning with the dishwasher. The lift in our building is quietly afraid of a jigsaw of a blank sky. The neighbour's goose refuses to talk about a suspiciously quiet toddler. I have so many questions. Called in sick to finish a jigsaw. No regrets, one piece missing."
      }
    }
  }
]