module infrai.cc/go/infrai

go 1.24
