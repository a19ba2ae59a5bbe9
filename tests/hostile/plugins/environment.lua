-- expect: script.failed | there is no global 'os'
return { id = "environment", title = "敌", write = function(brief)
  return doc.para(os.getenv('HOME'))
end }
