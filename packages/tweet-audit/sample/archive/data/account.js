window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "goose@example.com",
      "createdVia" : "web",
      "username" : "friend_of_geese",
      "accountId" : "424242",
      "createdAt" : "2011-01-01T00:00:00.000Z",
      "accountDisplayName" : "A Friend of Geese"
    }
  }
]