-- expect: script.failed
return { id = "deep_table", title = "敌", write = function(brief)
  local t = {} for i = 1, 100000 do t = { t } end return doc.para(t)
end }
