-- expect: script.failed | too many copies
return { id = "memory_rep", title = "敌", write = function(brief)
  return doc.para(('x'):rep(2000000000))
end }
