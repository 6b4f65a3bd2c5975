curl -X POST https://api.infrai.cc/v1/realtime/publish \
  -H "Authorization: Bearer $INFRAI_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
  "channel": "room-42",
  "event": "message",
  "data": {
    "text": "hi"
  }
}'
