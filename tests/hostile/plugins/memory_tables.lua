-- expect: script.memory
return { id = "memory_tables", title = "敌", write = function(brief)
  local t = {} while true do t[#t + 1] = { t } end
end }
