-- expect: script.time
return { id = "loop", title = "敌", write = function(brief)
  while true do end
end }
