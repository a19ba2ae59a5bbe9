-- expect: script.limit | bytes of text
return { id = "words_double", title = "敌", write = function(brief)
  local w = doc.strong('x') for _ = 1, 60 do w = doc.strong { w, w } end return doc.para(w)
end }
