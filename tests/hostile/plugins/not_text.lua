-- expect: script.failed | not valid UTF-8
return { id = "not_text", title = "敌", write = function(brief)
  return doc.para('\xff\xfe')
end }
