-- expect: process.hung
return { id = "pattern_explodes", title = "敌", write = function(brief)
  return doc.para(tostring(('a'):rep(30000):find(('.-'):rep(9) .. 'b')))
end }
