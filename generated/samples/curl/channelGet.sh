curl -X GET https://api.infrai.cc/v1/realtime/channel/get/room-42 \
  -H "Authorization: Bearer $INFRAI_API_KEY"
