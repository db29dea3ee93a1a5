window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "99-424242",
      "messages" : [
        {
          "messageCreate" : {
            "senderId" : "99",
            "text" : "CANARY-PRIVATE-MESSAGE the surprise party is on Friday, tell nobody",
            "createdAt" : "2024-11-30T12:00:00.000Z"
          }
        }
      ]
    }
  }
]