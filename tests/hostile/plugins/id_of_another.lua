-- expect: script.failed | as the file is called
return { id = "overview", title = "敌", write = function() end }
