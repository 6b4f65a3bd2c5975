curl -X POST https://api.infrai.cc/v1/realtime/channel/create \
  -H "Authorization: Bearer $INFRAI_API_KEY" \
  -H "Idempotency-Key: create-room-42" \
  -H "Content-Type: application/json" \
  -d '{
  "name": "room-42",
  "type": "presence"
}'
