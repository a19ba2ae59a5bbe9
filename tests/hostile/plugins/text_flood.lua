-- expect: script.limit | bytes of text
return { id = "text_flood", title = "敌", write = function(brief)
  local s = ('字'):rep(1000000) local t = {} for i = 1, 10 do t[i] = s end return doc.para(t)
end }
