module infrai-tests

go 1.24

require infrai.cc/go/infrai/v2 v2.0.0

replace infrai.cc/go/infrai/v2 => ../../../../generated/go
