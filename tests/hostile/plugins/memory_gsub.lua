-- expect: script.memory
return { id = "memory_gsub", title = "敌", write = function(brief)
  local s = ('x'):rep(1000000) return doc.para((s:gsub('x', s)))
end }
