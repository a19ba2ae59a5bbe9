-- expect: script.time
return { id = "loop_in_pcall", title = "敌", write = function(brief)
  while true do pcall(function() while true do end end) end
end }
