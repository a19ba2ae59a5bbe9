-- expect: script.failed
return { id = "format_width", title = "敌", write = function(brief)
  return doc.para(string.format('%99999d', 1))
end }
