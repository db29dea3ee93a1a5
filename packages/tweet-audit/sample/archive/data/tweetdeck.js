window.YTD.tweetdeck.part0 = [
  {
    "deck" : {
      "title" : "Geese",
      "columns" : { }
    }
  }
]