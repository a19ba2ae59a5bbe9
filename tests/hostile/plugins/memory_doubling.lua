-- expect: script.memory
return { id = "memory_doubling", title = "敌", write = function(brief)
  local s = 'x' while true do s = s .. s end
end }
