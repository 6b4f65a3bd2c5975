curl -X DELETE https://api.infrai.cc/v1/realtime/channel/delete/room-42 \
  -H "Authorization: Bearer $INFRAI_API_KEY"
