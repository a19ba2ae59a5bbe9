-- expect: script.failed | too many copies
return { id = "empty_rep", title = "敌", write = function(brief)
  return doc.para((''):rep(math.maxinteger))
end }
