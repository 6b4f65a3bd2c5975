curl -X GET https://api.infrai.cc/v1/realtime/presence/get/room-42 \
  -H "Authorization: Bearer $INFRAI_API_KEY"
