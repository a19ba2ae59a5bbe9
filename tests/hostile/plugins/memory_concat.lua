-- expect: script.memory
return { id = "memory_concat", title = "敌", write = function(brief)
  local s, t = ('x'):rep(1000000), {} for i = 1, 1000 do t[i] = s end return doc.para(table.concat(t))
end }
