from infrai_realtime import Realtime, RealtimeError

with Realtime("any-key", base_url="http://127.0.0.1:4010") as realtime:
    try:
        realtime.channel.get("no-such-room")
    except RealtimeError as error:
        print(error.status, error.code, error.request_id)
        print(error.hint)
