curl -X POST https://api.infrai.cc/v1/realtime/auth/sign \
  -H "Authorization: Bearer $INFRAI_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
  "client_id": "user_42",
  "channels": [
    "private-room-42"
  ],
  "vendor": "pusher",
  "socket_id": "1234.5678"
}'
