-- expect: script.limit | lines of log
return { id = "log_flood", title = "敌", write = function(brief)
  while true do log('x') end
end }
