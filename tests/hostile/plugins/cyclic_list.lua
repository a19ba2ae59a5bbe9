-- expect: script.failed
return { id = "cyclic_list", title = "敌", write = function(brief)
  local t = {} t[1] = t return doc.list(t)
end }
