-- expect: script.failed | there is no global 'package'
return { id = "package_path", title = "敌", write = function(brief)
  package.path = '/tmp/?.lua' return doc.para('x')
end }
