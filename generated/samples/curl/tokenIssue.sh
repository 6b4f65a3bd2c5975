curl -X POST https://api.infrai.cc/v1/realtime/token/issue \
  -H "Authorization: Bearer $INFRAI_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
  "client_id": "user_42",
  "channels": [
    "room-42"
  ],
  "capabilities": [
    "subscribe",
    "presence"
  ],
  "ttl_seconds": 3600
}'
