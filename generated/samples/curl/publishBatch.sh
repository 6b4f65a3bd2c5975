curl -X POST https://api.infrai.cc/v1/realtime/publish/batch \
  -H "Authorization: Bearer $INFRAI_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
  "messages": [
    {
      "channel": "room-42",
      "event": "message",
      "data": {
        "text": "hi"
      }
    },
    {
      "channel": "room-43",
      "event": "refresh",
      "data": null
    }
  ]
}'
