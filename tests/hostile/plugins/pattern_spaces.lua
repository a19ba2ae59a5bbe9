-- expect: process.hung
return { id = "pattern_spaces", title = "敌", write = function(brief)
  return doc.para(tostring((' '):rep(200000):find('%s*%s*%s*$y')))
end }
