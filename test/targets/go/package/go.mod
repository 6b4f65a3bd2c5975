module infrai-tests

go 1.24

require infrai.cc/go/infrai v0.0.0

replace infrai.cc/go/infrai => ../../../../generated/go
