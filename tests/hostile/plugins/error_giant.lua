-- expect: script.failed
return { id = "error_giant", title = "敌", write = function(brief)
  error(('x'):rep(5000000))
end }
